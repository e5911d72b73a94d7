import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { newSecret, signedHeaders } from '@/lib/publish/webhooks/sign';

describe('a signature', () => {
  // The examples of the Standard Webhooks specification and of its reference library.
  test.each([
    {
      secret: 'whsec_plJ3nmyCDGBKInavdOK15jsl',
      message: {
        id: 'msg_loFOjxBNrRLzqYUf',
        timestamp: 1731705121,
        body: '{"event_type":"ping","data":{"success":true}}',
      },
      signature: 'v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=',
    },
    {
      secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      message: { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330, body: '{"test": 2432232314}' },
      signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    },
  ])('is the one that the standard gives for $message.id', ({ secret, message, signature }) => {
    expect(signedHeaders([secret], message)).toEqual({
      'webhook-id': message.id,
      'webhook-timestamp': String(message.timestamp),
      'webhook-signature': signature,
    });
  });

  test('is made with a secret of 256 bits, of which no two are the same', () => {
    const [one, other] = [newSecret(), newSecret()];
    expect(one).not.toBe(other);
    expect(Buffer.from(one.replace('whsec_', ''), 'base64')).toHaveLength(32);
    const message = { id: 'msg_1', timestamp: 1, body: '{"title":"Fähre 🚢"}' };
    const byHand = createHmac('sha256', Buffer.from(one.slice(6), 'base64')).update(
      'msg_1.1.{"title":"Fähre 🚢"}',
      'utf8',
    );
    const signature = `v1,${byHand.digest('base64')}`;
    expect(signedHeaders([one], message)['webhook-signature']).toBe(signature);
    // As the specification has it of two: parted by a blank, and each is what it would be alone.
    const ofOther = signedHeaders([other], message)['webhook-signature'];
    expect(signedHeaders([other, one], message)['webhook-signature']).toBe(`${ofOther} ${signature}`);
  });
});
