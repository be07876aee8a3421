/** A run under review, served to the person at this machine. */
export { CorrectionsLocked } from "./corrections-lock.ts";
export { serveReview } from "./serve-review.ts";
