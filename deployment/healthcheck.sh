#!/usr/bin/env bash
# Whether the program takes requests: asks it as a proxy would. Needs no curl, which an image may lack.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}"
printf 'GET /readyz HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r -t 4 status <&3
[[ $status == *" 200"* ]]
