import { describe, expect, it } from "vitest";
import { parseQueueAddress, withoutSecrets } from "./queue-address.ts";

function address(text: string) {
  const parsed = parseQueueAddress(text);
  if (parsed.kind === "error") throw new Error(parsed.message);
  return parsed.address;
}

describe("the address of a queue", () => {
  it.each([
    ["redis://localhost", "redis://localhost:6379/0", { host: "localhost", port: 6379, database: 0, password: null, encrypted: false }],
    ["redis://10.0.0.1:7000/3", "redis://10.0.0.1:7000/3", { host: "10.0.0.1", port: 7000, database: 3 }],
    ["redis://[::1]:6380/", "redis://[::1]:6380/0", { host: "::1", port: 6380 }],
    ["rediss://:s3cret@q.example", "rediss://q.example:6379/0", { username: null, password: "s3cret", encrypted: true }],
    ["redis://me:p%40ss%2Fword@q.example/1", "redis://q.example:6379/1", { username: "me", password: "p@ss/word", database: 1 }],
  ])("%s is shown as %s", (text, shown, parts) => {
    expect(address(text)).toMatchObject({ shown, ...parts });
  });

  it.each([
    "localhost:6379",
    "http://:s3cret@q.example",
    "redis://",
    "redis://:s3cret@q.example/database",
    "redis://:s3cret@q.example?tls=no",
    "redis://:s3cret%ZZ@q.example",
    "redis://:s3cret@q.example:99999",
  ])("%s is refused, and never repeated", (text) => {
    const parsed = parseQueueAddress(text);
    expect(parsed.kind).toBe("error");
    expect(JSON.stringify(parsed)).not.toContain("s3cret");
  });

  it("leaves no password in what others say", () => {
    const { password } = address("redis://:p%40ss@q.example");
    expect(withoutSecrets("ERR unknown command AUTH with args p@ss, from redis://:p%40ss@q.example", { password })).toBe(
      "ERR unknown command AUTH with args ***, from redis://:***@q.example",
    );
  });
});
