import type { CheckRow } from "../check.examples.ts";

const rows: readonly CheckRow[] = [
  { about: "as it should be", doi: "10.5555/invented.1", expect: [["consistent", "10.5555/invented.1 has the form of a DOI"]] },
  {
    about: "an old one with brackets of all kinds",
    doi: "10.5555/(sici)0000-0000(19990101)1:1<1::aid-inv1>3.0.co;2-2",
    expect: [["consistent", "10.5555/(sici)0000-0000(19990101)1:1<1::aid-inv1>3.0.co;2-2 has the form of a DOI"]],
  },
  {
    about: "a link",
    doi: "10.5555/invented.1?src=recsys",
    expect: [["inconsistent", "10.5555/invented.1?src=recsys holds parts of a link"]],
  },
  { about: "a page", doi: "10.5555/invented.1/full", expect: [["inconsistent", "10.5555/invented.1/full ends in the name of a page"]] },
  { about: "a full stop", doi: "10.5555/invented.1.", expect: [["inconsistent", "10.5555/invented.1. ends in punctuation"]] },
  {
    about: "half a bracket",
    doi: "10.5555/invented(1",
    expect: [["inconsistent", "10.5555/invented(1 holds a bracket without its other half"]],
  },
  { about: "no DOI at all", doi: "invented", expect: [["inconsistent", "invented has not the form of a DOI"]] },
  { about: "none", expect: [] },
];
export default rows;
