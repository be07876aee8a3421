/** The script of an invented application: what a bundler is given. */
import { extract } from "tabstract";

Object.assign(globalThis, { extract });
