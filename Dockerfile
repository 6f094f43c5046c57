# Dialgate's server and what it needs, nothing else. docs/hosting/README.md says how to run it;
# `npm run image:check` tries these steps where there is no container engine.

FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund
# .dockerignore lets in what a build is made of.
COPY . .
# A key of one's own is wanted only where several images of the same version are built and serve together.
RUN --mount=type=secret,id=actions-key \
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY="$(cat /run/secrets/actions-key 2>/dev/null)" npm run build

FROM node:24-bookworm-slim
# Node is all that is needed from here on.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /opt/yarn*
WORKDIR /app
COPY LICENSE NOTICE ./
COPY --from=build /build/.next/standalone ./
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    MALLOC_ARENA_MAX=2 \
    HOSTNAME=0.0.0.0 \
    PORT=3000
# The user "node" of the image, as a number, so that Kubernetes can see that it is not root.
USER 1000:1000
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-old-space-size=512", "--max-semi-space-size=4", "server.js"]
