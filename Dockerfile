# The bundle on Node, as an ordinary user: see compose.yaml.
FROM node:24.21.0-bookworm-slim AS build
# What V8 compiled is taken back by the same user only.
USER node
WORKDIR /home/node/app
COPY --chown=node . .
RUN npx --yes pnpm@12.21.0 install --prod --frozen-lockfile && node packages/bundle/src/main.ts

FROM node:24.21.0-bookworm-slim
WORKDIR /home/node/app
# Root's, so that the process cannot change what it runs.
COPY --from=build /home/node/app .
RUN mkdir /var/sar && chown node /var/sar
USER node
ENV NODE_ENV=production HOST=0.0.0.0 SAR_DATA_DIR=/var/sar
EXPOSE 4000
HEALTHCHECK --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:4000/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "--heap-growing-percent=20", "--max-old-space-size=192", "dist/gateway.js"]
