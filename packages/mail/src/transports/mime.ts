import { type Message, messageId, SENDER } from '../transport.ts';

/** A mail for nodemailer, which encodes headers and bodies. Addresses go in taken apart, so that nothing in them is read as a list. */
export function mimeOf(message: Message) {
  return {
    from: { name: SENDER, address: message.from },
    to: { name: '', address: message.to },
    subject: message.subject,
    text: message.text,
    html: message.html,
    messageId: `<${messageId(message)}>`,
    // So that no absence notice answers (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'fr' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
