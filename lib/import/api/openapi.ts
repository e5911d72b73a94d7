import { z } from 'zod';
import { REFUSALS } from '../../result';
import { DOCUMENT_TO_SEND } from './document';

const json = (schema: object) => ({ 'application/json': { schema } });
const REFUSED = { $ref: '#/components/schemas/Refused' };

/**
 * Describes the API of documents as OpenAPI 3.1. The body is described by the very schema that checks it, the refusals by their table.
 * @param address of the desk
 */
export function openApi(address: string): object {
  const statuses = [...new Set(Object.values(REFUSALS).map(({ status }) => status))].sort((a, b) => a - b);
  const taken = {
    type: 'object',
    required: ['outcome', 'documentId', 'articles'],
    properties: {
      outcome: {
        enum: ['imported', 'known'],
        description: 'known: these very bytes were here from this place already.',
      },
      documentId: { type: 'string', format: 'uuid' },
      articles: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id', 'title'],
          properties: { id: { type: 'string', format: 'uuid' }, title: { type: 'string' } },
        },
      },
    },
  };
  const query = (name: string, description: string) => ({ name, in: 'query', description, schema: { type: 'string' } });
  return {
    openapi: '3.1.0',
    info: { title: 'Copydesk', version: '1', description: 'Sends documents to the desk, where editors review them.' },
    servers: [{ url: address }],
    security: [{ token: [] }],
    paths: {
      '/api/v1/documents': {
        post: {
          operationId: 'sendDocument',
          summary: 'Send a document',
          description:
            'It is kept as sent, cut into articles, cleaned, compared and put into review. Nothing is published by it.',
          parameters: [
            query('url', 'The address, where the body is no JSON.'),
            query('source', 'The outlet, where the body is no JSON.'),
          ],
          requestBody: {
            required: true,
            content: {
              ...json(z.toJSONSchema(DOCUMENT_TO_SEND, { io: 'input', unrepresentable: 'any' })),
              'text/html': { schema: { type: 'string' } },
              'text/plain': { schema: { type: 'string' } },
            },
          },
          responses: {
            200: { description: 'It was here already.', content: json(taken) },
            201: { description: 'It was taken in.', content: json(taken) },
            ...Object.fromEntries(
              [400, 401, 413, 415, 422]
                .filter((status) => statuses.includes(status as (typeof statuses)[number]))
                .map((status) => [
                  status,
                  { description: 'Refused; the message says what to do.', content: json(REFUSED) },
                ]),
            ),
          },
        },
      },
    },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Refused: {
          type: 'object',
          required: ['code', 'message'],
          properties: { code: { enum: Object.keys(REFUSALS) }, message: { type: 'string' } },
        },
      },
    },
  };
}
