@echo off
rem Starts Portolan with a JDK 25 or later: PORTOLAN_JAVA_HOME or JAVA_HOME if one of them fits, else the JDK that built this
rem folder, else the java of the PATH. PORTOLAN_JAVA_OPTS adds options for the virtual machine.
setlocal
set "folder=%~dp0.."
set "java="
set "built_with="
if exist "%folder%\lib\built-with" set /p built_with=<"%folder%\lib\built-with"
call :try "%PORTOLAN_JAVA_HOME%"
call :try "%JAVA_HOME%"
call :try "%built_with%"
if not defined java for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try "%%~dp$PATH:j.."
if not defined java (
  echo portolan: No JDK 25 or later was found. Install one and name its folder in PORTOLAN_JAVA_HOME. 1>&2
  exit /b 1
)
set "kind=commands"
set "tuning=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
if "%~1"=="" set "kind=window"
if "%~1"=="window" set "kind=window"
if "%~1"=="serve" set "kind=window"
set "first=%~1"
if "%first:~0,1%"=="-" set "kind=window"
if "%kind%"=="window" set "tuning=-Xmn80m -XX:MaxTenuringThreshold=0 -XX:G1ConcRefinementThreads=0"
if "%kind%"=="window" if not "%~1"=="serve" set "tuning=%tuning% -XX:Tier4InvocationThreshold=40000 -XX:Tier4MinInvocationThreshold=4800 -XX:Tier4CompileThreshold=120000 -XX:Tier4BackEdgeThreshold=320000"
set "cache="
if exist "%folder%\lib\%kind%.aot" set cache="-XX:AOTCache=%folder%\lib\%kind%.aot"
"%java%" %cache% -Xlog:disable -Xlog:all=error,aot*=off:stderr --enable-native-access=ALL-UNNAMED %tuning% %PORTOLAN_JAVA_OPTS% -cp "%folder%\lib\portolan.jar" dev.portolan.app.Main %*
exit /b %errorlevel%

:try
if defined java exit /b
if "%~1"=="" exit /b
if not exist "%~1\bin\java.exe" exit /b
for /f "tokens=2 delims==." %%v in ('findstr /b JAVA_VERSION= "%~1\release" 2^>nul') do (
  for /f "tokens=1 delims=-+ " %%m in ("%%~v") do if %%~m GEQ 25 set "java=%~1\bin\java.exe"
)
exit /b
