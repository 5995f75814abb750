-- Endless recursion.
function player_think()
  local function f() return 1 + f() end
  f()
end
