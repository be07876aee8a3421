/** What no worker can ever do: trying again would not help. The message is for people, and names nothing of the worker's machine. */
export class JobRefused extends Error {
  override readonly name = "JobRefused";
}
