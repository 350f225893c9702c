// What is asked, and the address that says it: `?q=…&nam=2024&nam=2023&sap-xep=desc`.

const DIRECTIONS = ["desc", "asc"];

/** The question in an address: `{query, filters: {name: [value…]}, sort}`. */
export function readAddress(text, filterNames) {
  const address = new URLSearchParams(text);
  const filters = {};
  for (const name of filterNames) filters[name] = [...new Set(address.getAll(name).filter(Boolean))];
  const sort = address.get("sap-xep") ?? "";
  return { query: address.get("q") ?? "", filters, sort: DIRECTIONS.includes(sort) ? sort : "" };
}

/** The address of a question, from its question mark on; empty when nothing is asked. */
export function addressOf({ query, filters, sort }) {
  const address = new URLSearchParams();
  if (query.trim()) address.append("q", query.trim());
  for (const [name, values] of Object.entries(filters)) for (const value of values) address.append(name, value);
  if (sort) address.append("sap-xep", sort);
  const text = address.toString();
  return text && `?${text}`;
}

/** Every value that is filtered by, as `[name, value]`. */
export const chosenValues = ({ filters }) =>
  Object.entries(filters).flatMap(([name, values]) => values.map((value) => [name, value]));
