'use strict';

// Calls one operation with the vendor's client. Reads the call as JSON from standard input, and writes the response, or the
// error code, as JSON to standard output.

const sdk = require('@alicloud/cloudauth20190307');
const { $OpenApiUtil } = require('@alicloud/openapi-core');
const { readFileSync } = require('node:fs');

/** The generated request with the parameters, which are given by the names of the API. */
function requestOf(action, parameters) {
  const type = sdk[action + 'Request'];
  const types = type.types();
  const fields = {};
  for (const [field, name] of Object.entries(type.names())) {
    if (name in parameters) {
      fields[field] = types[field] === 'number' ? Number(parameters[name]) : parameters[name];
    }
  }
  return new type(fields);
}

async function main() {
  const { config, action, parameters } = JSON.parse(readFileSync(0, 'utf8'));
  const client = new sdk.default(new $OpenApiUtil.Config(config));
  const method = action[0].toLowerCase() + action.slice(1);
  try {
    const response = await client[method](requestOf(action, parameters));
    return { response: response.body.toMap() };
  } catch (error) {
    if (!error.code) {
      throw error;
    }
    return { error: error.code };
  }
}

main().then((result) => process.stdout.write(JSON.stringify(result)));
