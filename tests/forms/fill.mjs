// Fills in the fields of a PDF with pdf.js, as its viewer does, and saves it; or lists their values.
//   node fill.mjs fill FILE VALUES OUT   VALUES is a JSON object from the names of fields to values
//   node fill.mjs read FILE              prints such an object
// NODE_PATH does not count for modules, so PDFJS names the folder of pdfjs-dist.
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const pdfjs = await import(pathToFileURL(`${process.env.PDFJS}/legacy/build/pdf.mjs`));
const [task, file, values, out] = process.argv.slice(2);
const data = new Uint8Array(await readFile(file));
const document = await pdfjs.getDocument({ data, verbosity: 0, useSystemFonts: false }).promise;
const fields = await document.getFieldObjects();

if (task === "read") {
  const found = {};
  for (const [name, widgets] of Object.entries(fields)) {
    for (const widget of widgets) {
      if (widget.type === "checkbox") found[name] = widget.value !== "Off";
      else if (widget.type === "text") found[name] = widget.value ?? "";
    }
  }
  console.log(JSON.stringify(found));
} else {
  for (const [name, value] of Object.entries(JSON.parse(await readFile(values, "utf8")))) {
    // The viewer gives every widget of a field the value that is typed into one of them.
    for (const widget of fields[name]) document.annotationStorage.setValue(widget.id, { value });
  }
  await writeFile(out, await document.saveDocument());
}
await document.destroy();
