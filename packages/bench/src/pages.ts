/** One page of the intranet: a request that crosses the rooms. Without a question to MAI, which thirty times a minute is enough of. */
const PAGE = `{ viewer { user { employee { fullName manager { fullName } } } } directions { name employeeCount } maiSampleQuestions
  articles(first: 10) { totalCount nodes { title author { fullName mainDirection { name } } } } employees(first: 20) { nodes { fullName manager { fullName } } } }`;

/** Opens a session of the demonstration's employee. @returns what asks for one page; it throws on any error in the answer. */
export async function openPages(origin: string): Promise<() => Promise<void>> {
  const session = await fetch(`${origin}/demo/session`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({ role: 'EMPLOYEE' }),
  });
  const { token } = (await session.json()) as { token: string };
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return async () => {
    const answer = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: PAGE }) });
    const { errors } = (await answer.json()) as { errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
  };
}
