@echo off
rem Sets up .venv with nox and hands its arguments to nox as sessions, as ./dev does: dev site, dev tests, dev lint ...
setlocal
cd /d "%~dp0"
rem Texts and messages are Chinese. Without this Python writes files and pipes in the code page of the system.
set PYTHONUTF8=1
set "nox=.venv\Scripts\nox.exe"
"%nox%" --version >nul 2>&1 && goto run

set "python="
for %%c in ("py -3" python python3) do if not defined python %%~c -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>&1 && set "python=%%~c"
if not defined python (
    echo dev: Python 3.11 or newer is needed and was not found: https://www.python.org/downloads/ 1>&2
    exit /b 1
)
if exist .venv rmdir /s /q .venv
%python% -m venv .venv || exit /b 1
.venv\Scripts\python -m pip install --quiet --disable-pip-version-check "nox[uv]>=2025.5.1" || exit /b 1

:run
if "%~1"=="" (
    "%nox%" --list
) else (
    "%nox%" --sessions %*
)
exit /b %errorlevel%
