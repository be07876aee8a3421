#!/usr/bin/env node
/** The program `tabstract`: the only place that sees the process and leaves it. */
import { keepHeapSmall } from "@tabstract/pipeline";
import { run } from "./cli.ts";
import { processIo } from "./process-io.ts";

keepHeapSmall();
process.exitCode = await run(process.argv.slice(2), processIo());
