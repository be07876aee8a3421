import { characterEntities } from "character-entities";
import { describe, expect, it } from "vitest";
import { namedCharacter } from "./character-names.ts";

const names = Object.keys(characterEntities);

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
