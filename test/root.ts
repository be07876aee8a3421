/** Where things are, from the repository's root. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT: string = fileURLToPath(new URL("..", import.meta.url));

/** Real dumps beside the repository; not part of it, and not everywhere. */
export const SHARED: string = join(ROOT, "../shared");

/** For `describe.skipIf`: true where the real dumps are absent. */
export const WITHOUT_SHARED: boolean = !existsSync(join(SHARED, "seeds"));
