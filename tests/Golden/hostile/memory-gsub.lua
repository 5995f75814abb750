-- A replacement that makes text long.
function player_think()
  local s = ("x"):rep(200)
  while true do pcall(string.gsub, s, ".", s .. s) end
end
