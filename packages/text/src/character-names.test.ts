import { characterEntities } from "character-entities";
import { describe, expect, it } from "vitest";
import { namedCharacter } from "./character-names.ts";
import { namedCharacter as commonCharacter } from "./character-names-light.ts";

const names = Object.keys(characterEntities);

describe("names of characters that a page loads", () => {
  const known = names.filter((name) => commonCharacter(name) !== null);
  it("are some of all, each with its character", () => {
    expect(known.length).toBeGreaterThan(380);
    expect(Object.fromEntries(known.map((name) => [name, commonCharacter(name)]))).toEqual(
      Object.fromEntries(known.map((name) => [name, namedCharacter(name)])),
    );
  });
  it.each([
    "lt",
    "nbsp",
    "thinsp",
    "alpha",
    "Omega",
    "plusmn",
    "middot",
    "le",
    "les",
    "ge",
    "scaron",
    "eacute",
    "minus",
    "times",
    "hellip",
    "rsquo",
  ])("hold %j", (name) => expect(commonCharacter(name)).toBe(namedCharacter(name)));
  it.each(["nvdash", "boxbox", "__proto__"])("hold no %j", (name) => expect(commonCharacter(name)).toBeNull());
});

describe("names of characters", () => {
  it("are those of character-entities, each with its characters", () => {
    expect(names.length).toBeGreaterThan(2_000);
    expect(Object.fromEntries(names.map((name) => [name, namedCharacter(name)]))).toEqual(characterEntities);
  });
  it.each([
    "",
    "nonsense",
    "LT ",
    "__proto__",
    "constructor",
    "toString",
    ...names
      .map((name) => `${name}x`)
      .filter((name) => !names.includes(name))
      .slice(0, 50),
  ])("hold no %j", (name) => expect(namedCharacter(name)).toBeNull());
});
