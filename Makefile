# Mọi lệnh của dự án. Hai lệnh chính: `make site` dựng trang, `make test` kiểm tra tất cả.
# Every command of the project. The two that matter: `make site` and `make test`.

PYTHON ?= python3
HOST ?= 127.0.0.1:8000
UV ?= uv
CHECK_FLAGS ?=
PYTEST_FLAGS ?=
BENCH_FLAGS ?=
BENCH_TIM_KIEM_FLAGS ?=
MEASURE_FLAGS ?=
TIM_KIEM_FLAGS ?=
LOCK_FLAGS ?=
SITE ?= site
TEP ?=
SO_CAI ?=
HAN_FLAGS ?=
VAN_PHONG_FLAGS ?=
KY ?=
DU_LIEU ?= data
HO_SO_FLAGS ?=

VENV := .venv
PY := $(VENV)/bin/python
SITE_READY := $(VENV)/site.stamp
TEST_READY := $(VENV)/test.stamp
PIP_INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes
COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url --no-emit-find-links $(LOCK_FLAGS)

# Material for MkDocs prints a long notice about MkDocs 2 on every build; see kien-truc.md.
export NO_MKDOCS_2_WARNING := 1
# Vietnamese on any terminal.
export PYTHONUTF8 := 1

.DELETE_ON_ERROR:
.PHONY: help site serve demo serve-demo check han van-phong ho-so-kiem-tra kiem-chung nhan-dang test lint format schema bench bench-tim-kiem measure danh-gia-tim-kiem lock clean distclean

help: ## liệt kê các lệnh
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

site: $(SITE_READY) ## dựng trang vào thư mục site/
	@$(PY) -m mkdocs build --strict
	@echo
	@echo "Đã dựng xong trang, nằm trong thư mục site/. Để xem, gõ:"
	@echo "    $(PY) -m http.server 8000 --bind 127.0.0.1 --directory site"
	@echo "rồi mở http://127.0.0.1:8000 trong trình duyệt (Ctrl+C để dừng)."
	@echo "Muốn vừa sửa vừa xem: make serve"

serve: $(SITE_READY) ## xem trang trong lúc sửa, tự dựng lại
	@$(PY) -m mkdocs serve --dev-addr $(HOST)

demo: $(SITE_READY) ## dựng trang của phường minh hoạ vào site-demo/
	@$(PY) -m mkdocs build --strict --config-file demo/mkdocs.yml --site-dir $(CURDIR)/site-demo
	@echo
	@echo "Đã dựng xong trang minh hoạ, nằm trong thư mục site-demo/. Để xem, gõ:"
	@echo "    $(PY) -m http.server 8001 --bind 127.0.0.1 --directory site-demo"
	@echo "rồi mở http://127.0.0.1:8001 trong trình duyệt (Ctrl+C để dừng)."

serve-demo: $(SITE_READY) ## xem trang minh hoạ trong lúc sửa
	@$(PY) -m mkdocs serve --config-file demo/mkdocs.yml --dev-addr $(HOST)

# SO_VOI=origin/main make check: sửa bản đã công khai mà không đính chính là lỗi.
check: $(SITE_READY) ## kiểm tra dữ liệu, không dựng trang
	@failed=0; \
	for folder in data demo/data; do \
		$(PY) hooks/check.py $(CHECK_FLAGS) $${SO_VOI+"--so-voi=$$SO_VOI"} "$$folder" || failed=1; \
	done; \
	exit $$failed

han: $(SITE_READY) ## nhắc hạn: việc quá hạn và sắp đến hạn (HAN_FLAGS="--ngay 90")
	@$(PY) hooks/reminders.py $(HAN_FLAGS)

van-phong: $(SITE_READY) ## xem bài viết cho dân có dễ đọc không (VAN_PHONG_FLAGS=--nghiem)
	@$(PY) hooks/plain_language.py $(VAN_PHONG_FLAGS)

ho-so-kiem-tra: $(SITE_READY) ## lập hồ sơ kiểm tra của một kỳ (KY=2026-Q4, 2026-H1, 2026)
	@$(PY) hooks/inspection_pack.py --ky "$(KY)" $(HO_SO_FLAGS) "$(DU_LIEU)"

# Chỉ cần Python, không cài gì.
kiem-chung: ## kiểm chứng trang đã dựng (SITE=site SO_CAI=so-cai-cu.json)
	@$(PYTHON) hooks/verify.py $(if $(SO_CAI),--so-cai "$(SO_CAI)") "$(SITE)"

# Cần chương trình tesseract; dựng trang và kiểm tra thì không cần.
nhan-dang: $(SITE_READY) ## nhận dạng chữ của bản chụp PDF (TEP=data/cong-khai/2026/a.pdf)
	@$(PY) hooks/recognize.py "$(TEP)"

test: check lint ## kiểm tra tất cả: dữ liệu, mã, kiểu, dựng trang, trình duyệt
	@browser=$$(tests/browser.sh) && \
	CHROMIUM="$$browser" $(PY) -m pytest --numprocesses auto $(PYTEST_FLAGS)

lint: $(TEST_READY) ## kiểm tra cách viết và kiểu của mã
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check
	@$(PY) -m mypy

format: $(TEST_READY) ## sửa cách trình bày mã
	@$(PY) -m ruff check --fix
	@$(PY) -m ruff format

schema: $(SITE_READY) ## ghi lại lược đồ JSON cho trình soạn thảo
	@$(PY) hooks/schema.py

bench: $(SITE_READY) ## đo thời gian và bộ nhớ với 100, 1.000, 10.000 bản ghi
	@$(PY) tests/bench/bench.py $(BENCH_FLAGS)

bench-tim-kiem: $(TEST_READY) ## đo tìm kiếm trên điện thoại chậm, cạnh Pagefind
	@browser=$$(tests/browser.sh) && \
	CHROMIUM="$$browser" PYTHONPATH=hooks:tests/measure:tests/samples:tests/search \
	$(PY) tests/bench/search.py $(BENCH_TIM_KIEM_FLAGS)

measure: $(TEST_READY) ## đo trang như trên điện thoại, cạnh trang mẫu (cần node 18.16 trở lên)
	@command -v npm >/dev/null || { \
		echo "Cần node và npm để đo bằng Lighthouse, xem docs/huong-dan/do-luong.md" >&2; exit 1; }
	@npm ci --prefix tests/measure --ignore-scripts --no-audit --no-fund --silent
	@browser=$$(tests/browser.sh) && \
	CHROMIUM="$$browser" PYTHONPATH=hooks $(PY) tests/measure/measure.py $(MEASURE_FLAGS)

danh-gia-tim-kiem: $(TEST_READY) ## chấm tìm kiếm bằng các câu người dân gõ (TIM_KIEM_FLAGS="--only own")
	@browser=$$(tests/browser.sh) && \
	CHROMIUM="$$browser" PYTHONPATH=hooks:tests/measure:tests/samples \
	$(PY) tests/search/evaluate.py $(TIM_KIEM_FLAGS)

# Đổi phiên bản gói: sửa requirements*.in rồi `make lock`; nâng cấp tất cả:
# `make lock LOCK_FLAGS=--upgrade`. Cần uv (pip install uv).
lock: ## ghi lại phiên bản và mã băm của các gói
	@command -v $(UV) >/dev/null || { \
		echo "Cần uv để khoá phiên bản. Cài: $(PYTHON) -m pip install uv" >&2; exit 1; }
	@$(COMPILE) requirements.in --output-file requirements.txt
	@$(COMPILE) requirements-dev.in --output-file requirements-dev.txt

clean: ## xóa những gì đã dựng
	@rm -rf site site-demo .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@find hooks tests -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean ## xóa cả môi trường Python
	@rm -rf $(VENV)

$(SITE_READY): requirements.txt | $(PY)
	@echo "Cài các gói dựng trang …"
	@$(PIP_INSTALL) --requirement requirements.txt
	@touch $@

# The test set holds the build set, at the same versions.
$(TEST_READY): requirements-dev.txt requirements.txt | $(PY)
	@echo "Cài các gói kiểm tra …"
	@$(PIP_INSTALL) --requirement requirements-dev.txt
	@touch $(SITE_READY) $@

# Debian's python3 has no ensurepip until python3-venv is there.
$(PY):
	@command -v $(PYTHON) >/dev/null || { \
		echo "Chưa có Python. Cài Python 3.11 trở lên, hoặc: make site PYTHON=/đường/dẫn/python3" >&2; \
		exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Cần Python 3.11 trở lên, đang có $$($(PYTHON) --version). Chọn bản khác:" \
			"make site PYTHON=python3.11" >&2; \
		exit 1; }
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV) >$(VENV).log 2>&1 || { \
		rm -rf $(VENV); \
		! $(PYTHON) -c 'import ensurepip' 2>/dev/null && [ "$$(id -u)" = 0 ] \
			&& command -v apt-get >/dev/null \
			&& apt-get update && apt-get install -y --no-install-recommends python3-venv \
			&& $(PYTHON) -m venv $(VENV); \
	} || { \
		rm -rf $(VENV); cat $(VENV).log >&2; rm -f $(VENV).log; \
		echo "Không tạo được môi trường Python. Trên Debian, Ubuntu:" \
			"sudo apt-get install python3-venv" >&2; \
		exit 1; }
	@rm -f $(VENV).log
