// Asks the API and sends to it; what it refuses becomes an error with the API's own sentence.

/** What is at a path. */
export function asked(path) {
  return answer(path, {});
}

/** Sends a body, and returns what the API answers. */
export function sent(path, body) {
  return answer(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}

async function answer(path, { headers, ...request }) {
  const response = await fetch(path, { headers: { Accept: 'application/json', ...headers }, ...request });
  const body = await response.json();
  if (!response.ok) {
    throw new Error(body.detail ?? body.error ?? response.statusText);
  }
  return body;
}
