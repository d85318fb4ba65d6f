// A process of the system that accepts mails and sends them, to be killed by scripts/mail-kills.ts:
// `node scripts/mail-kills/sender.ts ROUND COUNT`. It says on standard output what it accepted; with a COUNT of 0 it ends
// when nothing waits any more.
import { readConfig } from '@sar/config/environment';
import { openHouse } from '@sar/gateway/house';
import { countUnfinished } from '@sar/jobs/table';
import { deliverMails } from '@sar/mail/deliver';
import { createLogger } from '@sar/subgraph-kit/log';

const [, , round = '', count = ''] = process.argv;
const config = readConfig();
const log = await createLogger(config);
const house = await openHouse(config, log, []);
await deliverMails(house.jobs, config, log);
const { db, mailer } = house.dependencies;

/** Accepts a mail that says its label, and rolls its transaction back where told to. */
async function accept(label: string, thenFail: boolean): Promise<void> {
  await db.transaction(async (tx) => {
    const data = { department: 'Essais', idea: label, submittedOn: '2026-01-31' };
    await mailer.send(tx, { to: 'essais@sar.sn', template: 'idea-submitted', data });
    if (thenFail) throw new Error(label);
  });
}

for (let rank = 0; rank < Number(count); rank++) {
  await accept(`annulée ${round}-${rank}`, true).catch(() => {});
  await accept(`gardée ${round}-${rank}`, false);
  console.log(`gardée ${round}-${rank}`);
}
if (count === '0') {
  while ((await countUnfinished(db, ['mail'])) > 0) await house.jobs.drain(['mail']);
  await house.close();
}
