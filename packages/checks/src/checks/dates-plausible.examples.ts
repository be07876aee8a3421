import type { CheckRow } from "../check.examples.ts";

const rows: readonly CheckRow[] = [
  {
    about: "a period before publication",
    published: "2018",
    text: "We enrolled adults in 2014–2016.",
    dates: [["2014–2016", 2014, 2016]],
    expect: [["consistent", "2014–2016 ends by 2018, when it was published"]],
  },
  {
    about: "a period turned round",
    published: "2018",
    text: "We enrolled adults in 2016–2014.",
    dates: [["2016–2014", 2016, 2014]],
    expect: [["inconsistent", "2016–2014 begins in 2016 and ends in 2014"]],
  },
  {
    about: "two dates of a period turned round",
    text: "Adults were enrolled between June 2019 and March 2017.",
    dates: [
      ["June 2019", 2019],
      ["March 2017", 2017],
    ],
    expect: [["inconsistent", "June 2019 and March 2017 begins in 2019 and ends in 2017"]],
  },
  {
    about: "two years that are compared",
    text: "The number of adults screened differed between 2019 and 2017.",
    dates: [
      ["2019", 2019],
      ["2017", 2017],
    ],
    expect: [],
  },
  {
    about: "enrolment after publication",
    published: "2018-03",
    text: "We enrolled adults in March 2031.",
    dates: [["March 2031", 2031]],
    expect: [["inconsistent", "March 2031 is later than 2018, when it was published"]],
  },
  {
    about: "a forecast",
    published: "2018",
    text: "Deaths will double by 2040.",
    dates: [["2040", 2040]],
    expect: [["not-applicable", "2040 is later than 2018, when it was published: it may be planned or forecast"]],
  },
  {
    about: "a plan",
    published: "2018",
    text: "Adults enrolled in the trial are followed until 2030.",
    dates: [["2030", 2030]],
    expect: [["not-applicable", "2030 is later than 2018, when it was published: it may be planned or forecast"]],
  },
  {
    about: "the issue of the next year",
    published: "2018",
    text: "We searched to January 2019.",
    dates: [["January 2019", 2019]],
    expect: [],
  },
  { about: "no year of publication", text: "We enrolled adults in March 2031.", dates: [["March 2031", 2031]], expect: [] },
];
export default rows;
