#!/bin/sh
# Prints the path of a Chromium for the browser tests; installs one on Debian when run as root.
set -eu

find_browser() {
    for name in ${CHROMIUM:+"$CHROMIUM"} chromium chromium-browser google-chrome google-chrome-stable; do
        if command -v "$name"; then
            return 0
        fi
    done
    return 1
}

if find_browser; then
    exit 0
fi

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Cài Chromium để kiểm tra trang trong trình duyệt …" >&2
    {
        apt-get update &&
            DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
                chromium fonts-noto-core
    } >&2
    if find_browser; then
        exit 0
    fi
fi

cat >&2 <<'TEXT'
Không thấy Chromium nên không kiểm tra trang trong trình duyệt được.
Cài một trong các gói sau rồi chạy lại: chromium, chromium-browser, google-chrome
(Debian: sudo apt-get install chromium fonts-noto-core),
hoặc chỉ đường dẫn: CHROMIUM=/đường/dẫn/chromium make test

No Chromium found, so the browser tests cannot run.
Install chromium, chromium-browser or google-chrome and run again
(Debian: sudo apt-get install chromium fonts-noto-core),
or name one: CHROMIUM=/path/to/chromium make test
TEXT
exit 1
