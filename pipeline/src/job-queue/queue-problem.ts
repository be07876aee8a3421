/** Why a queue cannot be worked with; for people. */
export class QueueProblem extends Error {
  override readonly name = "QueueProblem";
}
