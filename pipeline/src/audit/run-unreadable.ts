/** What is wrong with a run (or a reference, or corrections) that was to be read; for a person. */
export class RunUnreadable extends Error {
  override readonly name = "RunUnreadable";
}
