export const post = (url, body, headers = {}) => ({
  url,
  method: "POST",
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});
