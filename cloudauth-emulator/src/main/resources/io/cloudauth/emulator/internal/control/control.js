const token = new URLSearchParams(location.hash.slice(1)).get("token");

/** Sends a control call and returns its JSON, or throws with the reason. */
export async function control(method, path, body) {
  const headers = token === null ? {} : { "X-Emulator-Token": token };
  if (method !== "GET") {
    headers["Content-Type"] = "application/json";
  }
  const response = await fetch(path, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (response.status === 204) {
    return {};
  }
  const isJson = (response.headers.get("Content-Type") ?? "").startsWith("application/json");
  const result = isJson ? await response.json() : { error: await response.text() };
  if (!response.ok) {
    throw new Error(result.error);
  }
  return result;
}
