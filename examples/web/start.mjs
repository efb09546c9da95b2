// node examples/web/start.mjs: the page on this machine. Any static server does, with the npm package's folder as pkg/.
import { resolve } from "node:path";
import { serve } from "../../tests/web/serve.mjs";

const pkg = resolve(process.env.SETTLEWELL_PKG_WEB ?? `${import.meta.dirname}/../../target/bindings/web`);
const site = await serve({ "/pkg/": pkg, "/": import.meta.dirname });
console.log(`${site.origin}/index.html`);
