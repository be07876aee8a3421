/** The command line: parses the arguments, runs a command, answers with an exit code. */
import { version } from "@tabstract/pipeline";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { CannotWork, EXIT, Interrupted, type Io, OutputClosed } from "./io.ts";
import { type CommandSpec, commands, type OptionSpec } from "./options.ts";
import { printable } from "./printable.ts";

/** Runs `tabstract` with these arguments (without the program's name). Never throws for anything that a user or a file did. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.clean;
  const program = new Command("tabstract")
    .description("Turns scientific abstracts into tables: every printed number with its meaning.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .addHelpText(
      "after",
      "\nExit codes: 0 clean, 1 findings (rejected input, checks that fail, changes that --fail-on names), 2 could not work, 130 stopped by Ctrl-C.",
    )
    .addHelpText("after", examplesText([...commands.convert.examples, commands.explain.examples[0] ?? ""]));
  const add = <Values extends object>(spec: CommandSpec<Values>, action: (words: string[], values: Values) => Promise<number>): void => {
    const command = commandOf(spec, io, async (words, values) => {
      code = await action(words, values);
    });
    program.addCommand(command);
  };
  // Each is loaded when it is asked for: they share little, and loading all of them takes longer than a small conversion.
  add(commands.convert, async (words, values) => (await import("./commands/convert.ts")).convertCommand(words, values, io));
  add(commands.explain, async (words, values) => (await import("./commands/explain.ts")).explainCommand(words, values, io));
  add(commands.check, async (words, values) => (await import("./commands/check.ts")).checkCommand(words, values, io));
  add(commands.gather, async (words, values) => (await import("./commands/gather.ts")).gatherCommand(words, values, io));
  add(commands.enqueue, async (words, values) => (await import("./commands/enqueue.ts")).enqueueCommand(words, values, io));
  add(commands.work, async (words, values) => (await import("./commands/work.ts")).workCommand(words, values, io));
  add(commands.queue, async (words, values) => (await import("./commands/queue.ts")).queueCommand(words, values, io));
  add(commands.raw, async (words, values) => (await import("./commands/raw.ts")).rawCommand(words, values, io));
  add(commands.audit, async (words, values) => (await import("./commands/audit.ts")).auditCommand(words, values, io));
  add(commands.review, async (words, values) => (await import("./commands/review.ts")).reviewCommand(words, values, io));
  add(commands.view, async (words, values) => (await import("./commands/view.ts")).viewCommand(words, values, io));
  add(commands.schema, async (words) => (await import("./commands/schema.ts")).schemaCommand(words, io));
  add(commands.formats, async () => (await import("./commands/formats.ts")).formatsCommand(io));
  wire(program, io);
  try {
    await program.parseAsync(argv.length === 0 ? ["--help"] : [...argv], { from: "user" });
  } catch (error) {
    code = exitCodeOf(error, io);
    if (io.signal.aborted) return code;
  }
  await io.stdout.flush();
  return io.signal.reason instanceof CannotWork ? exitCodeOf(io.signal.reason, io) : code;
}

function commandOf<Values extends object>(
  spec: CommandSpec<Values>,
  io: Io,
  action: (words: string[], values: Values) => Promise<void>,
): Command {
  const command = new Command(spec.name).description(spec.summary).helpOption("-h, --help", "print this help");
  for (const { name, description } of spec.arguments) command.argument(name, description);
  const names = new Map<string, string>();
  for (const [name, { flags, description, fallback, parse }] of Object.entries<OptionSpec<unknown>>(spec.options)) {
    const option = new Option(flags, description);
    if (parse !== undefined) option.argParser((text: string) => parsed(parse, text));
    const told = describeFallback(fallback);
    if (told !== null) option.default(fallback, told);
    command.addOption(option);
    names.set(option.attributeName(), name);
  }
  command.addHelpText("after", examplesText(spec.examples));
  wire(command, io);
  return command.action(async () => {
    const given = new Map(Object.entries(command.opts()).map(([name, value]) => [names.get(name) ?? name, value]));
    const values = Object.fromEntries(
      Object.entries<OptionSpec<unknown>>(spec.options).map(([name, { fallback }]) => [name, given.has(name) ? given.get(name) : fallback]),
    );
    await action(command.args, values as Values);
  });
}

/** Commander prints through the given terminals, and throws instead of leaving the process. */
function wire(command: Command, io: Io): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => void io.stdout.write(text),
    writeErr: (text) => void io.stderr.write(text),
    getOutHelpWidth: () => io.stdout.columns,
    getErrHelpWidth: () => io.stderr.columns,
    outputError: (text, write) => write(`${printable(text.replace(/^error: /, "tabstract: ").trimEnd())}\n`),
  });
}

function parsed(parse: (text: string) => unknown, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof CannotWork) throw new InvalidArgumentError(error.message);
    throw error;
  }
}

/** What --help says of a default; null where there is nothing to say. */
function describeFallback(fallback: unknown): string | null {
  if (fallback === null || fallback === false || Array.isArray(fallback)) return null;
  if (typeof fallback === "object" && "value" in fallback) return String(fallback.value);
  return String(fallback);
}

function examplesText(examples: readonly string[]): string {
  return `\nExamples:\n${examples.map((line) => `  ${line}`).join("\n")}`;
}

function exitCodeOf(error: unknown, io: Io): number {
  const reason = io.signal.aborted ? io.signal.reason : error;
  if (reason instanceof OutputClosed) return EXIT.clean;
  if (reason instanceof Interrupted) return EXIT.interrupted;
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.failed;
  if (reason instanceof CannotWork) {
    void io.stderr.write(`tabstract: ${printable(reason.message)}\n`);
    return EXIT.failed;
  }
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  void io.stderr.write(`tabstract: this is a fault of tabstract, please report it:\n${what.split("\n").map(printable).join("\n")}\n`);
  return EXIT.failed;
}
