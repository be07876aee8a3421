/**
 * Who may ask the server of a run. It listens on 127.0.0.1, which every program of this machine can reach, and every page that a browser
 * of this machine shows: such a page can send requests here, and by a name of its own that leads to 127.0.0.1 (DNS rebinding) it could read
 * the answers. So every request must carry the token in its path, name this server in Host, and come from its own page.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

export type Method = "GET" | "POST";

export interface Guard {
  readonly host: string;
  readonly token: string;
  readonly methods: readonly Method[];
}

export type Admission =
  | { readonly kind: "admitted"; readonly path: string; readonly query: URLSearchParams }
  | { readonly kind: "refused"; readonly status: 403 | 405; readonly message: string };

export function admit(request: IncomingMessage, { host, token, methods }: Guard): Admission {
  const { method = "", url = "", headers } = request;
  if (headers.host !== host) return refused("this address is not the one that was printed");
  if (!methods.some((one) => one === method)) {
    return { kind: "refused", status: 405, message: `only ${methods.join(" and ")} ${methods.length === 1 ? "is" : "are"} answered` };
  }
  const { origin, "sec-fetch-site": site } = headers;
  // A browser sends Origin with every POST, and with a GET that another origin makes.
  if (origin === undefined ? method === "POST" : origin !== `http://${host}`)
    return refused("this does not come from the page of this run");
  // "none" is a person who follows the printed address; it opens the page, and never changes anything.
  if (site !== undefined && site !== "same-origin" && !(site === "none" && method === "GET")) {
    return refused("this does not come from the page of this run");
  }
  const [, given = "", path = ""] = /^\/([^/?]*)(\/[^?]*)?/.exec(url) ?? [];
  if (!isSameToken(given, token)) return refused("the token is missing or wrong: use the address that was printed");
  return { kind: "admitted", path, query: new URLSearchParams(url.includes("?") ? url.slice(url.indexOf("?") + 1) : "") };
}

/** Takes the same time whatever the two have in common. */
function isSameToken(given: string, token: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

function refused(message: string): Admission {
  return { kind: "refused", status: 403, message };
}
