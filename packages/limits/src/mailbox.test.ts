import { expect, it } from 'vitest';
import { mailboxOf } from './mailbox.ts';

it.each([
  'astou.mbengue@sar.sn',
  'Astou.Mbengue@SAR.SN',
  ' astou.mbengue@sar.sn ',
  'a.s.t.o.u.mbengue@sar.sn',
  'astou.mbengue+1@sar.sn',
  'astou.mbengue+a+b@sar.sn',
  'ａstou.mbengue@sar.sn',
  'astou.mbengue@sar.sn.',
])('%j leads to one mailbox', (address) => {
  expect(mailboxOf(address)).toBe('astoumbengue@sar.sn');
});

it.each(['astou.mbengue@autre.sn', 'astou@sar.sn', 'astou.mbengue', '"a@b"@sar.sn', ''])('%j leads to another', (address) => {
  expect(mailboxOf(address)).not.toBe('astoumbengue@sar.sn');
});
