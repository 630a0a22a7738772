// The least a function in Node does: start, and ask the Lambda Runtime API for an invocation.
import { get } from 'node:http';

get(`http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation/next`);
