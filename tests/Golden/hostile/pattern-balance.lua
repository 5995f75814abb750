-- Balances that are never found.
function player_think()
  while true do pcall(string.find, ("("):rep(9000), "%b()") end
end
