const move = (text: string) => `replace(${text}, '@demo.sar.sn', '@exemple.sn')`;

/** Statements that give the invented company a domain of its own, as every company has: production serves nobody of the demonstration's. */
export const MOVE_TO_OWN_DOMAIN: readonly string[] = ['identity.employee_facts', 'directory.employees'].map(
  (table) => `update ${table} set email = ${move('email')}, search_text = ${move('search_text')}`,
);
