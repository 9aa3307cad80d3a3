import type { Contract } from "../contract/scv";
import { operationsOf } from "../contract/scv";

/** The document for people, in one file. */
export function swaggerPage(contract: Contract): string {
  const { title, version, description } = contract.info;
  const operations = operationsOf(contract);
  const sections = [...new Set(operations.map(({ tag }) => tag))].map((tag) => {
    const rows = operations
      .filter((operation) => operation.tag === tag)
      .map(({ method, path, summary, evidence }) => row([method, path, summary, evidence]));
    return `<h2>${escapeHtml(tag)}</h2><table>${rows.join("")}</table>`;
  });
  const heading = `${escapeHtml(title)} ${escapeHtml(version)}`;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${heading}</title>
<style>body{font-family:sans-serif;margin:2rem;max-width:70rem}td{padding:.2rem 1rem .2rem 0;vertical-align:top}td:nth-child(-n+2){font-family:monospace}</style>
</head><body><h1>${heading}</h1><p>${escapeHtml(description)}</p>
${sections.join("\n")}
</body></html>
`;
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
