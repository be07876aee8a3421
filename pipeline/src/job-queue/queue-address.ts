/** Where a queue is: the address of a Redis, taken apart, so that nothing but host, port and database is ever shown. */

export interface QueueAddress {
  /** For people: without user, password and parameters. */
  readonly shown: string;
  readonly host: string;
  readonly port: number;
  readonly database: number;
  readonly username: string | null;
  readonly password: string | null;
  /** rediss: TLS, with the certificates that Node trusts. */
  readonly encrypted: boolean;
}

export type AddressParse =
  | { readonly kind: "address"; readonly address: QueueAddress }
  /** The message never repeats the text: it may hold a password. */
  | { readonly kind: "error"; readonly message: string };

const DEFAULT_PORT = 6379;
const FORM =
  "a queue is named as redis://HOST:PORT, or rediss://HOST:PORT for TLS, with USER:PASSWORD@ before and /DATABASE behind where needed";

export function parseQueueAddress(text: string): AddressParse {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== "redis:" && url.protocol !== "rediss:") || url.hostname === "") return wrong(FORM);
  if (url.search !== "" || url.hash !== "") return wrong(`${FORM}; nothing with "?" or "#" follows`);
  const [, database] = /^\/?(\d{0,4})\/?$/.exec(url.pathname) ?? [];
  if (database === undefined) return wrong("what follows the port of a queue is the number of a database, such as /0");
  const username = decoded(url.username);
  const password = decoded(url.password);
  if (username === null || password === null) return wrong('user or password of the queue are not percent-encoded text; write "%" as %25');
  // An address of IPv6 stands in brackets in a URL and without them elsewhere.
  const host = decodeURIComponent(url.hostname).replace(/^\[(.*)\]$/, "$1");
  const port = url.port === "" ? DEFAULT_PORT : Number(url.port);
  return {
    kind: "address",
    address: {
      shown: `${url.protocol}//${url.hostname}:${port}/${Number(database)}`,
      host,
      port,
      database: Number(database),
      username: username || null,
      password: password || null,
      encrypted: url.protocol === "rediss:",
    },
  };
}

/** A message of others about the queue, without the password: servers and libraries repeat what they were sent. */
export function withoutSecrets(message: string, { password }: Pick<QueueAddress, "password">): string {
  if (password === null) return message;
  return message.replaceAll(password, "***").replaceAll(encodeURIComponent(password), "***");
}

function wrong(message: string): AddressParse {
  return { kind: "error", message };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
