import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { categoryByRule, categoryOf, readLabel } from "./categories.ts";
import { NLM_LABELS, nlmLabels } from "./nlm-labels.ts";
import { NLM_LABELS as LIGHT_LABELS } from "./nlm-labels-light.ts";

const listed = Object.entries(NLM_LABELS).flatMap(([category, labels]) => nlmLabels(labels).map((label) => ({ label, category })));
const SOURCE = new URL("../../../../shared/design/nlm-structured-abstract-labels.txt", import.meta.url);

describe("NLM's list", () => {
  it("is whole, and gives every label its category", () => {
    expect(listed).toHaveLength(2455);
    for (const { label, category } of listed) expect(readLabel(label)).toEqual({ category, listed: true });
  });

  it("is, in a page, without labels of two words and more whose category their words tell, but for common ones", () => {
    const light = Object.entries(LIGHT_LABELS).flatMap(([category, labels]) => nlmLabels(labels).map((label) => ({ label, category })));
    const told = (labels: readonly { label: string; category: string }[]) =>
      labels.filter(({ label, category }) => label.includes(" ") && categoryByRule(label) === category);
    const keys = (labels: readonly { label: string; category: string }[]): Set<string> => new Set(labels.map((one) => JSON.stringify(one)));
    expect(keys(light).size).toBe(light.length);
    for (const label of keys(light)) expect(keys(listed)).toContain(label);
    for (const label of keys(listed)) expect(keys([...light, ...told(listed)])).toContain(label);
    expect(told(light).length).toBeLessThan(60);
    expect(told(light).map(({ label }) => label)).toContain("STUDY DESIGN");
  });

  it.skipIf(!isReadable(SOURCE))("is the published one (needs ../shared)", () => {
    const published = readFileSync(SOURCE, "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split("|"));
    for (const [label, category] of published) expect(categoryOf(label ?? "")).toBe(category);
  });

  it("follows from the rule alone for at least 90 labels of 100", () => {
    const right = listed.filter(({ label, category }) => categoryByRule(label) === category).length;
    expect(right / listed.length).toBeGreaterThan(0.9);
  });
});

function isReadable(url: URL): boolean {
  try {
    readFileSync(url);
    return true;
  } catch {
    return false;
  }
}

describe("categoryOf", () => {
  it.each([
    ["OBJECTIVES", "OBJECTIVE"],
    ["Materials & Methods", "METHODS"],
    ["Background and Aims:", "OBJECTIVE"],
    ["TRIAL REGISTRATION NUMBER", "BACKGROUND"],
    ["Key findings of the trials", "RESULTS"],
    ["Conclusions/Interpretation", "CONCLUSIONS"],
    ["Methods, results and discussion", "CONCLUSIONS"],
    ["Objectif de l’étude", "OBJECTIVE"],
    ["Patients et méthodes", "METHODS"],
    ["RÉSULTATS", "RESULTS"],
    ["Contexte", "BACKGROUND"],
    ["Objetivo principal", "OBJECTIVE"],
    ["Pacientes y métodos", "METHODS"],
    ["Conclusión", "CONCLUSIONS"],
    ["Antecedentes", "BACKGROUND"],
    ["Hintergrund", "BACKGROUND"],
    ["Zielsetzung", "OBJECTIVE"],
    ["Patienten und Methoden", "METHODS"],
    ["Ergebnisse", "RESULTS"],
    ["Schlussfolgerungen", "CONCLUSIONS"],
    ["Introdução", "BACKGROUND"],
    ["Métodos", "METHODS"],
    ["Conclusões", "CONCLUSIONS"],
    ["Scopo dello studio", "OBJECTIVE"],
    ["Materiali e metodi", "METHODS"],
    ["Risultati", "RESULTS"],
    ["目的", "OBJECTIVE"],
    ["背景与目的", "OBJECTIVE"],
    ["资料与方法", "METHODS"],
    ["結果", "RESULTS"],
    ["结论", "CONCLUSIONS"],
    ["연구방법", "METHODS"],
    ["COVID-19", "UNASSIGNED"],
    ["Strategic Reading", "UNASSIGNED"],
    ["ATA", "UNASSIGNED"],
    ["__proto__", "UNASSIGNED"],
    ["constructor", "UNASSIGNED"],
  ])("%s is %s", (label, category) => {
    expect(categoryOf(label)).toBe(category);
  });
});
