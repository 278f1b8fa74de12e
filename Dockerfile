# For several replicas; one machine needs only `make setup` and `leadbot run`.
FROM python:3.12-slim
WORKDIR /app
COPY requirements-extras.lock .
RUN pip install --no-cache-dir uv && uv pip install --system --no-cache --require-hashes -r requirements-extras.lock
COPY . .
RUN uv pip install --system --no-cache --no-deps . && useradd --create-home leadbot && mkdir /data && chown leadbot /data
USER leadbot
ENV LEADBOT_DATA_DIR=/data LEADBOT_HTTP_HOST=0.0.0.0
CMD ["leadbot", "run", "--http"]
