/** `pnpm train`: learns the models from the gold sets and dumps beside the repository; see docs/training.md. Exit code 2: could not work. */
import { fileURLToPath } from "node:url";
import { readCommand, TrainError, train } from "./command.ts";

try {
  for (const line of train(readCommand(process.argv.slice(2)), fileURLToPath(new URL("../../../shared/gold", import.meta.url))))
    console.log(line);
} catch (error) {
  if (!(error instanceof TrainError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
