/** What a run left behind cannot be gone on with: somebody changed it, or the disk lost it. The message says what is wrong with which file. */
export class DamagedRun extends Error {}
