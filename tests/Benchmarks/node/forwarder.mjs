// A plain forwarder in Node, to compare with: parse each page, a regular expression a line, collect the lines of a request
// in a Map, stringify batches of 300, and with --edge URL post them one after the other with Node's own fetch, as replay does
// with .NET's HttpClient: both keep the connection. It does no more than it must: no truncation by length, no ambiguous header values.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LINE = /^\(([^)]+)\) (Extended Request Id|HTTP Method|Method request query string|Method request headers|Method request body before transformations|Method response body after transformations|Method response headers|Method completed with status): ?([\s\S]*)$/;
const BATCH = 300;
const edge = process.argv[3] === '--edge' ? process.argv[4] : undefined;
const statistics = { total_events_fetched: 0, total_transactions_parsed_from_streams: 0, total_batches: 0, bytes_sent: 0 };

const base64 = text => Buffer.from(text, 'utf8').toString('base64');

function map(text) {
  const entries = [];
  for (const part of text.slice(1, text.endsWith('}') ? -1 : undefined).split(/, (?=[^\s=,]+=)/)) {
    const equals = part.indexOf('=');
    if (equals > 0)
      entries.push([part.slice(0, equals), part.slice(equals + 1)]);
  }
  return entries;
}

function message(headers, text) {
  const body = (text ?? '').endsWith(' [TRUNCATED]') ? '{ "cq_body_truncated": "true" }' : text ?? '';
  return { headers: headers.map(([name, value]) => `${name}:${base64(value)}`), body: { length: Buffer.byteLength(body), data: base64(body) } };
}

function transaction(id, request) {
  const [method, path] = request['HTTP Method'].split(', Resource Path: ');
  const headers = map(request['Method request headers'] ?? '{}');
  const find = name => headers.find(([header]) => header.toLowerCase() === name)?.[1] ?? '';
  const query = map(request['Method request query string'] ?? '{}').map(pair => pair.map(encodeURIComponent).join('=')).join('&');
  const address = find('x-forwarded-for').split(', ');
  return {
    timestamp: (request.time / 1000).toFixed(3), version: '1.0', 'transaction-id': id,
    request: {
      'client-ip': address[0], 'http-scheme': 'https', 'http-version': '1.1', 'http-method': method,
      'uri-query-fragment': query ? `${path}?${query}` : path, host: find('host'),
      connection: { 'connection-ip': address.at(-1), 'server-ip': '0.0.0.0', 'server-port': 443 },
      ...message(headers, request['Method request body before transformations']),
    },
    response: {
      'status-code': request['Method completed with status'],
      ...message(map(request['Method response headers'] ?? '{}'), request['Method response body after transformations']),
    },
    'txn-meta-data': { source_info: { version: '0', type: 'aws-apigw', pool_id: 'unknown:unknown', instance_id: 'unknown' } },
  };
}

async function send(batch) {
  if (batch.length === 0)
    return;
  const body = JSON.stringify({ data: batch });
  statistics.bytes_sent += Buffer.byteLength(body);
  statistics.total_batches++;
  if (!edge)
    return;
  const response = await fetch(edge, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  await response.arrayBuffer();
  if (!response.ok)
    throw new Error(`The Edge answers ${response.status}.`);
}

for (const group of readdirSync(process.argv[2]).sort()) {
  const folder = join(process.argv[2], group);
  const requests = new Map();
  let batch = [];
  for (const page of readdirSync(folder).sort()) {
    const { events } = JSON.parse(readFileSync(join(folder, page), 'utf8'));
    statistics.total_events_fetched += events.length;
    for (const event of events) {
      const line = LINE.exec(event.message);
      if (!line)
        continue;
      const [, id, label, text] = line;
      let request = requests.get(id);
      if (!request)
        requests.set(id, request = { time: event.timestamp });
      request[label] = text;
      if (label === 'Method completed with status') {
        requests.delete(id);
        if (request['HTTP Method'])
          batch.push(transaction(id, request));
        statistics.total_transactions_parsed_from_streams++;
        if (batch.length === BATCH) {
          await send(batch);
          batch = [];
        }
      }
    }
  }
  await send(batch);
}

const cpu = process.cpuUsage();
console.log(JSON.stringify({ ...statistics, cpu_s: (cpu.user + cpu.system) / 1e6, peak_rss_mb: process.resourceUsage().maxRSS / 1024 }));
