-- Environments of functions that are not the program's.
function player_think()
  pcall(setfenv, print, {}) pcall(setfenv, pcall, {}) pcall(setfenv, player_think, {}) pcall(setfenv, 0, {}) pcall(setfenv, 1, {}) pcall(setfenv, 99, {})
  pcall(getfenv, 99) pcall(getfenv, print) pcall(getfenv, -1)
  restart() info()
  while true do end
end
