/** A run under review, served to the person at this machine. */
export { DamagedCorrections } from "./corrections-file.ts";
export { NotReviewable } from "./run-records.ts";
export { type ReviewServer, serveReview } from "./serve-review.ts";
