/** All tables, sorted by name. */
import type { Table } from "../table.ts";
import { arms } from "./arms.ts";
import { authors } from "./authors.ts";
import { checks } from "./checks.ts";
import { comparisons } from "./comparisons.ts";
import { context } from "./context.ts";
import { records } from "./records.ts";
import { registrations } from "./registrations.ts";
import { results } from "./results.ts";
import { sections } from "./sections.ts";

export const tables: readonly Table[] = [arms, authors, checks, comparisons, context, records, registrations, results, sections];
