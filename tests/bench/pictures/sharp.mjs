// The same variants by sharp: node sharp.mjs FROM TO QUALITIES PART OF; each of two processes takes every second one.
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import sharp from "sharp";

const [from, to, qualities, part, of] = process.argv.slice(2);
const quality = JSON.parse(qualities);
sharp.concurrency(1);
const names = readdirSync(from).filter((name) => name.endsWith(".jpg")).sort();
for (const [index, name] of names.entries()) {
  if (index % Number(of) !== Number(part)) continue;
  for (const width of [480, 960, 1600]) {
    const small = sharp(join(from, name)).resize(width, null, { kernel: "lanczos3" });
    const { data, info } = await small.raw().toBuffer({ resolveWithObject: true });
    const made = sharp(data, { raw: info });
    const file = join(to, `${basename(name, ".jpg")}-${width}x${info.height}`);
    await made.clone().avif({ quality: quality.avif, effort: 2, chromaSubsampling: "4:2:0" }).toFile(`${file}.avif`);
    await made.clone().webp({ quality: quality.webp }).toFile(`${file}.webp`);
    await made.clone().jpeg({ quality: quality.jpeg, mozjpeg: false }).toFile(`${file}.jpeg`);
  }
}
