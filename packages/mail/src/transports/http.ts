import { messageId, refused, SENDER, type Transport } from '../transport.ts';

const ANSWERS_WITHIN_MS = 30_000;
/** For an operator to mend (key, domain), for another moment (too early, too many), or two attempts at once: the mail waits. */
const FOR_LATER = [401, 403, 408, 409, 425, 429];

/**
 * A mail API over HTTPS, for hosts that block the ports of SMTP: Resend's `POST /emails`. Its idempotency key is the
 * job's id, so that a repeat within a day is no second mail. After that day the Message-ID shows two copies as one, as over
 * SMTP, unless the API puts its own in that one's place, as it may.
 */
export function httpTransport(url: string, key: string): Transport {
  return {
    async send(message, signal) {
      const { id, from, to, subject, text, html } = message;
      const body = {
        from: `${SENDER} <${from}>`,
        to: [to],
        subject,
        text,
        html,
        headers: { 'Message-ID': `<${messageId(message)}>`, 'Auto-Submitted': 'auto-generated', 'X-Entity-Ref-ID': id },
      };
      const response = await fetch(url, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'idempotency-key': id },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWERS_WITHIN_MS)]),
      }).catch((error: Error) => {
        throw refused(false, `HTTP ${error.name}`);
      });
      const answer = await response.text().catch(() => '');
      if (response.ok) return;
      const permanent = response.status < 500 && !FOR_LATER.includes(response.status);
      throw refused(permanent, `HTTP ${response.status} ${nameOf(answer)}`.trim());
    },
  };
}

/** The API's own name of an error ("validation_error"). Its message is left out: it may repeat ours. */
function nameOf(answer: string): string {
  return answer.match(/"name"\s*:\s*"([a-z_]{1,60})"/)?.[1] ?? '';
}
