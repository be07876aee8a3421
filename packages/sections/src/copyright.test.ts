import { describe, expect, it } from "vitest";
import { cutLeadingCopyright, cutTrailingCopyright } from "./copyright.ts";

describe("cutTrailingCopyright", () => {
  it.each([
    "© 2025 The Author(s). Published by Elsevier Ltd.",
    "Copyright © 2019 Elsevier Inc. All rights reserved.",
    "Copyright 2004 Wiley-Liss, Inc.",
    "(c) 2012 Wiley Periodicals, Inc.",
    "© The Author(s) 2025. Published by Oxford University Press on behalf of the Society of Knees. For permissions, please e-mail: knees@example.org.",
    "Crown Copyright © 2018. Published by Elsevier B.V. All rights reserved.",
    "This article is protected by copyright. All rights reserved.",
    "Thieme. All rights reserved.",
    "Published by Elsevier Inc.",
    "Published 2019. This article is a U.S. Government work and is in the public domain in the USA.",
    "Licensed under Creative Commons Attribution-NonCommercial 4.0 International License.",
    "All rights reserved.",
    "©2018 AACR.",
    "(PsycInfo Database Record (c) 2022 APA, all rights reserved).",
    "(PsycINFO Database Record (c) 2019 APA, all rights reserved)",
    "(©) 2016 Invented Society of Knees.",
    "Copyright of the authors.",
    "Published by Elsevier B.V. on behalf of the Society of Knees, and licensed under CC BY.",
    "© 2020 S. Karger AG, Basel.",
    "J. Invent. Knees 12: 345-350, 2017. © 2016 Wiley Periodicals, Inc.",
    "Invented Knee Res; 24(20); 4997-5011. ©2018 AACR.",
    "© Author(s) (or their employer(s)) 2024. Re-use permitted under CC BY-NC. No commercial re-use. See rights and permissions. Published by BMJ.",
  ])("cuts %s", (line) => {
    const body = "We braced 20 knees. Pain fell by 12% (P<0.05).";
    expect(cutTrailingCopyright(`${body} ${line}`)).toEqual({ text: body, copyright: line });
    expect(cutTrailingCopyright(line)).toEqual({ text: "", copyright: line });
  });

  it.each([
    "We braced 20 knees. Published studies were few.",
    "Copyright law was taught to 40 students. Their scores rose by 12% in every one of the four groups that we compared.",
    "The scale is © its authors and costs 3 euros. We gave it to 120 runners in 4 towns and found that they all understood it well enough to answer.",
    "We read 40 records published by Elsevier journals in 2019.",
    "Vitamin (C) 20 mg was given. Pain fell.",
    "Group (C) fared best.",
    "We braced 20 knees. Talks were coded with NVivo© software from QSR International.",
    "We braced 20 knees. Talks were coded with Knee© from the Society of Knees.",
    "We braced 20 knees. Published by the American Knee Society, the Knee Score is the standard.",
    "We braced 20 knees. Licensed under the Creative Commons, the tool is free to use.",
    "We braced 20 knees. Copyright of the images remains with the hospital.",
  ])("leaves %s", (text) => {
    expect(cutTrailingCopyright(text)).toEqual({ text, copyright: null });
  });
  it.each(["© 2020 Society of Knees.", "© Elsevier Ltd.", "© Knee Letters. All rights reserved."])(
    "cuts %s behind a sentence without a full stop",
    (line) => {
      expect(cutTrailingCopyright(`Braces help ${line}`)).toEqual({ text: "Braces help", copyright: line });
    },
  );
});

describe("cutLeadingCopyright", () => {
  it("cuts the line before the first sentence of the abstract", () => {
    expect(cutLeadingCopyright("© 2019 The Authors. Published by Elsevier Ltd. We braced 20 knees.")).toEqual({
      text: "We braced 20 knees.",
      copyright: "© 2019 The Authors. Published by Elsevier Ltd.",
    });
  });
  it("cuts the line that ends with a DOI and a price", () => {
    const line = "©2003 Invented Society of Bone and Joint Surgery doi:10.5555/0301-620X.85B7 $2.00";
    expect(cutLeadingCopyright(`${line} We braced 20 knees.`)).toEqual({ text: "We braced 20 knees.", copyright: line });
  });
  it("cuts a text that is nothing else", () => {
    expect(cutLeadingCopyright("© 2019 The Authors")).toEqual({ text: "", copyright: "© 2019 The Authors" });
  });
  it.each([
    "Copyright was the topic of 20 lectures. They went well.",
    "© 2019 The Authors We braced 20 knees of runners who had been in pain for three months or more, and we followed them for a year, in four towns, without any loss",
  ])("leaves %s", (text) => {
    expect(cutLeadingCopyright(text)).toEqual({ text, copyright: null });
  });
});
